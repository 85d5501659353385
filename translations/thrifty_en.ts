<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>FormatWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestPanel</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantForm</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SKU(s)</source>
        <translation>
            <numerusform>%n SKU</numerusform>
            <numerusform>%n SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantsPage</name>
    <message numerus="yes">
        <source>%n variant(s) of %1</source>
        <translation>
            <numerusform>%n variant of %1</numerusform>
            <numerusform>%n variants of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix</source>
        <translation>
            <numerusform>%1 has %n field to fix</numerusform>
            <numerusform>%1 has %n fields to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>Estimate %n variant</numerusform>
            <numerusform>Estimate %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %1 of %n variant(s)</source>
        <translation>
            <numerusform>Estimate %1 of %n variant</numerusform>
            <numerusform>Estimate %1 of %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.</source>
        <translation>
            <numerusform>Estimating writes %n gated copy and a spread policy, removes them and locks %1 again.</numerusform>
            <numerusform>Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.</numerusform>
        </translation>
    </message>
</context>
</TS>
