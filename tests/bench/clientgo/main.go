// SPDX-License-Identifier: GPL-3.0-or-later

// Informer lists and watches the pods and events of every context of a kubeconfig with client-go's informers and says
// what that took: what informer_bench measures ours beside.
//
//	informer KUBECONFIG protobuf|json
package main

import (
	"context"
	"fmt"
	"os"
	"syscall"
	"time"

	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
)

func seconds(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("informer KUBECONFIG protobuf|json"))
	}
	begin := time.Now()
	rules := &clientcmd.ClientConfigLoadingRules{ExplicitPath: os.Args[1]}
	all, err := rules.Load()
	fail(err)
	var stores []cache.SharedIndexInformer
	for name := range all.Contexts {
		config, err := clientcmd.NewNonInteractiveClientConfig(*all, name, nil, rules).ClientConfig()
		fail(err)
		if os.Args[2] == "protobuf" {
			config.ContentType = "application/vnd.kubernetes.protobuf"
			config.AcceptContentTypes = "application/vnd.kubernetes.protobuf,application/json"
		}
		client, err := kubernetes.NewForConfig(config)
		fail(err)
		factory := informers.NewSharedInformerFactory(client, 0)
		stores = append(stores, factory.Core().V1().Pods().Informer(), factory.Core().V1().Events().Informer())
		factory.Start(context.Background().Done())
	}
	for _, store := range stores {
		if !cache.WaitForCacheSync(context.Background().Done(), store.HasSynced) {
			fail(fmt.Errorf("not synced"))
		}
	}
	took := time.Since(begin)
	time.Sleep(time.Second) // the watches are connected now
	objects := 0
	for _, store := range stores {
		objects += len(store.GetStore().List())
	}
	var usage syscall.Rusage
	fail(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	// The form that informer_bench reads: objects, seconds until synced, CPU seconds, peak kilobytes.
	fmt.Printf("%d %.3f %.3f %d\n", objects, took.Seconds(), seconds(usage.Utime)+seconds(usage.Stime), usage.Maxrss)
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "informer:", err)
		os.Exit(1)
	}
}
