/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef BPF_H
#define BPF_H

#define DECLARE_DISPATCHER(name)	\
	unsigned int dispatcher_##name##_func(const void *ctx)

#endif
