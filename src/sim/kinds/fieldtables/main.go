// SPDX-License-Identifier: GPL-3.0-or-later

// Prints resources/kinds/fields.txt: the names, types, list keys and protobuf numbers of the built-in kinds, read by
// reflection from the Go types of k8s.io/api and the markers in its generated.proto. Run it with
//
//	go mod init fieldtables && go get k8s.io/api@v0.32.0 k8s.io/apiextensions-apiserver@v0.32.0
//	go run . > ../../../../resources/kinds/fields.txt
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strings"

	apps "k8s.io/api/apps/v1"
	authn "k8s.io/api/authentication/v1"
	authz "k8s.io/api/authorization/v1"
	autoscaling1 "k8s.io/api/autoscaling/v1"
	autoscaling "k8s.io/api/autoscaling/v2"
	batch "k8s.io/api/batch/v1"
	coordination "k8s.io/api/coordination/v1"
	core "k8s.io/api/core/v1"
	events "k8s.io/api/events/v1"
	networking "k8s.io/api/networking/v1"
	policy "k8s.io/api/policy/v1"
	rbac "k8s.io/api/rbac/v1"
	scheduling "k8s.io/api/scheduling/v1"
	storage "k8s.io/api/storage/v1"
	apiext "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
)

var roots = []any{
	core.Pod{}, core.Node{}, core.Namespace{}, core.Event{}, core.ConfigMap{}, core.Secret{}, core.Service{}, core.ServiceAccount{},
	core.PersistentVolumeClaim{}, core.PersistentVolume{}, core.ResourceQuota{}, core.LimitRange{}, core.Binding{}, core.Endpoints{},
	core.PodTemplate{}, core.ReplicationController{},
	events.Event{}, apps.Deployment{}, apps.ReplicaSet{}, apps.StatefulSet{}, apps.DaemonSet{}, apps.ControllerRevision{},
	batch.Job{}, batch.CronJob{}, authz.SelfSubjectAccessReview{}, authz.SelfSubjectRulesReview{}, authz.SubjectAccessReview{},
	authz.LocalSubjectAccessReview{},
	authn.SelfSubjectReview{}, authn.TokenReview{}, authn.TokenRequest{}, rbac.Role{}, rbac.RoleBinding{}, rbac.ClusterRole{}, rbac.ClusterRoleBinding{},
	policy.PodDisruptionBudget{}, policy.Eviction{}, autoscaling1.Scale{}, autoscaling.HorizontalPodAutoscaler{}, coordination.Lease{},
	scheduling.PriorityClass{}, apiext.CustomResourceDefinition{}, networking.Ingress{}, networking.IngressClass{}, networking.NetworkPolicy{},
	storage.StorageClass{}, meta.DeleteOptions{}, meta.Status{}, meta.PartialObjectMetadata{},
}

// markers[package][message][field] = set of +markers
var markers = map[string]map[string]map[string][]string{}
var moduleDirs = map[string]string{}

func moduleDir(module string) string {
	if d, ok := moduleDirs[module]; ok {
		return d
	}
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		panic(err)
	}
	moduleDirs[module] = strings.TrimSpace(string(out))
	return moduleDirs[module]
}

var fieldLine = regexp.MustCompile(`^\s+(?:optional|repeated|required)?\s*(?:map<[^>]*>|[\w.]+)\s+(\w+)\s*=\s*(\d+)`)

func load(pkg string) map[string]map[string][]string {
	if m, ok := markers[pkg]; ok {
		return m
	}
	m := map[string]map[string][]string{}
	markers[pkg] = m
	parts := strings.SplitN(pkg, "/", 3)
	dir := filepath.Join(moduleDir(parts[0]+"/"+parts[1]), parts[2])
	f, err := os.Open(filepath.Join(dir, "generated.proto"))
	if err != nil {
		return m
	}
	defer f.Close()
	message := ""
	var pending []string
	s := bufio.NewScanner(f)
	for s.Scan() {
		line := s.Text()
		t := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(t, "// +"):
			pending = append(pending, strings.TrimPrefix(t, "// +"))
		case strings.HasPrefix(t, "//"):
		case strings.HasPrefix(t, "message "):
			message = strings.Fields(t)[1]
			m[message] = map[string][]string{"": pending}
			pending = nil
		default:
			if x := fieldLine.FindStringSubmatch(line); x != nil && message != "" {
				m[message][x[1]] = pending
			}
			pending = nil
		}
	}
	return m
}

func short(t reflect.Type) string {
	p := t.PkgPath()
	for _, prefix := range []string{"k8s.io/apiextensions-apiserver/pkg/apis/", "k8s.io/apimachinery/pkg/apis/", "k8s.io/apimachinery/pkg/", "k8s.io/api/"} {
		if strings.HasPrefix(p, prefix) {
			p = strings.TrimPrefix(p, prefix)
			break
		}
	}
	return strings.ReplaceAll(p, "/", ".") + "." + t.Name()
}

var queue []reflect.Type
var seen = map[reflect.Type]bool{}

func typeName(t reflect.Type) string {
	switch t.PkgPath() + "." + t.Name() {
	case "k8s.io/apimachinery/pkg/apis/meta/v1.Time":
		return "time"
	case "k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":
		return "microtime"
	case "k8s.io/apimachinery/pkg/apis/meta/v1.Duration":
		return "duration"
	case "k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":
		return "fieldsv1"
	case "k8s.io/apimachinery/pkg/api/resource.Quantity":
		return "quantity"
	case "k8s.io/apimachinery/pkg/util/intstr.IntOrString":
		return "intorstring"
	case "k8s.io/apimachinery/pkg/runtime.RawExtension", "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON",
		"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrArray", "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrBool",
		"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrStringArray":
		return "any"
	}
	switch t.Kind() {
	case reflect.Ptr:
		return typeName(t.Elem())
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "bool"
	case reflect.Int32:
		return "int"
	case reflect.Int64:
		return "long"
	case reflect.Float64, reflect.Float32:
		return "number"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		name := "[]" + typeName(t.Elem())
		if t.Name() == "ExtraValue" || t.Name() == "Verbs" {
			name = "[items]" + typeName(t.Elem()) // a message of its own in protobuf
		}
		return name
	case reflect.Map:
		return "{}" + typeName(t.Elem())
	case reflect.Struct:
		if !seen[t] {
			seen[t] = true
			queue = append(queue, t)
		}
		return short(t)
	}
	panic("type " + t.String())
}

func print(w *bufio.Writer, t reflect.Type) {
	fmt.Fprintf(w, "\n%s\n", short(t))
	proto := load(t.PkgPath())[t.Name()]
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		tag := strings.Split(f.Tag.Get("json"), ",")
		number, protoName := "0", ""
		for _, p := range strings.Split(f.Tag.Get("protobuf"), ",") {
			if strings.HasPrefix(p, "name=") {
				protoName = p[5:]
			} else if p != "" && p[0] >= '0' && p[0] <= '9' {
				number = p
			}
		}
		name := tag[0]
		inline := false
		for _, o := range tag[1:] {
			inline = inline || o == "inline"
		}
		if inline {
			if number == "0" {
				if f.Type.Name() == "TypeMeta" {
					fmt.Fprintf(w, " apiVersion 0 string\n kind 0 string\n")
					continue
				}
				panic(t.String() + "." + f.Name)
			}
			fmt.Fprintf(w, " + %s %s\n", number, typeName(f.Type))
			continue
		}
		if name == "-" || name == "" {
			panic(t.String() + "." + f.Name)
		}
		marks := proto[protoName]
		row := fmt.Sprintf(" %s %s %s", name, number, typeName(f.Type))
		optional, listType := false, ""
		var keys []string
		for _, o := range tag[1:] {
			optional = optional || o == "omitempty"
		}
		for _, m := range marks {
			switch {
			case m == "optional":
				optional = true
			case strings.HasPrefix(m, "listType="):
				listType = m[9:]
			case strings.HasPrefix(m, "listMapKey="):
				keys = append(keys, strings.Trim(m[11:], "\""))
			case strings.HasPrefix(m, "structType=atomic"), strings.HasPrefix(m, "mapType=atomic"):
				row += " atomic"
			}
		}
		// A few atomic markers stand on the Go type instead of the field.
		named := typeOf(f.Type)
		if named.Kind() != reflect.Struct || !strings.HasPrefix(named.PkgPath(), "k8s.io/") {
			named = t
		}
		for _, m := range load(named.PkgPath())[named.Name()][""] {
			if named != t && strings.HasPrefix(m, "structType=atomic") {
				row += " atomic"
			}
		}
		if !optional {
			row += " required"
		}
		if f.Type.Kind() == reflect.Ptr && f.Type.Elem().Kind() != reflect.Struct {
			row += " pointer"
		}
		if listType == "set" {
			row += " set"
		}
		if listType == "map" {
			row += " map=" + strings.Join(keys, ",")
		}
		if s := f.Tag.Get("patchStrategy"); s != "" {
			row += " patch=" + s
		}
		if s := f.Tag.Get("patchMergeKey"); s != "" {
			row += " key=" + s
		}
		fmt.Fprintln(w, row)
	}
}

func typeOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Ptr {
		t = t.Elem()
	}
	return t
}

func main() {
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for _, r := range roots {
		typeName(reflect.TypeOf(r))
	}
	for i := 0; i < len(queue); i++ { // printing finds the types below, which join the queue
		print(bufio.NewWriter(&strings.Builder{}), queue[i])
	}
	sort.Slice(queue, func(i, j int) bool { return short(queue[i]) < short(queue[j]) })
	fmt.Fprint(w, header)
	for _, t := range queue {
		print(w, t)
	}
}

const header = `# The field table of the built-in kinds: facts about the Kubernetes API, v1.32.
# Made by src/sim/kinds/fieldtables/main.go from the Go types and generated.proto of k8s.io/api v0.32.0,
# k8s.io/apimachinery v0.32.0 and k8s.io/apiextensions-apiserver v0.32.0. Do not edit.
#
# A line at the left edge names a type. Its fields follow: NAME PROTOBUF-NUMBER TYPE [MARK...]
#   types  string bool int (32 bits) long (64) number bytes time microtime duration quantity intorstring fieldsv1 any,
#          a named type, []TYPE a list, {}TYPE a map, [items]TYPE a list that is a message in protobuf
#   +      instead of a name: the members of the type stand in this object; in protobuf it is a message of its own
#   marks  required; pointer (zero is not absent); atomic; set; map=KEY,KEY (how lists merge by apply); patch=STRATEGY key=KEY (strategic merge)
`
