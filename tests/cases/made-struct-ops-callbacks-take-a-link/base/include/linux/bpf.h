/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BPF_H
#define _BPF_H

#include <linux/types.h>

struct bpf_link;
struct btf;

struct bpf_struct_ops {
	const void *verifier_ops;
	int (*init)(struct btf *btf);
	int (*reg)(void *kdata);
	void (*unreg)(void *kdata);
	int (*update)(void *kdata, void *old_kdata);
	const char *name;
};

#endif
