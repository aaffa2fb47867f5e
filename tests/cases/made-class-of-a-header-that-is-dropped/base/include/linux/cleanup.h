/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLEANUP_H
#define LINUX_CLEANUP_H

#include <linux/kernel.h>

#define __free(_name)	__attribute__((__cleanup__(__free_##_name)))
#define DEFINE_FREE(_name, _type, _free) \
	static inline void __free_##_name(void *p) { _type _T = *(_type *)p; _free; }
#define DEFINE_CLASS(_name, _type, _exit, _init, _init_args...) \
	typedef _type class_##_name##_t; \
	static inline void class_##_name##_destructor(_type *p) { _type _T = *p; _exit; } \
	static inline _type class_##_name##_constructor(_init_args) { _type t = _init; return t; }
#define CLASS(_name, var) \
	class_##_name##_t var __attribute__((__cleanup__(class_##_name##_destructor))) = class_##_name##_constructor

#endif
