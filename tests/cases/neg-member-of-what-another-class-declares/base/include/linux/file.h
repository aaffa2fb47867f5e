/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FILE_H
#define _FILE_H

#include <linux/types.h>

struct file {
	void *private_data;
	unsigned int f_mode;
};

struct fd {
	struct file *file;
	unsigned int flags;
};

struct fd fdget(unsigned int fd);
void fdput(struct fd fd);

#define DEFINE_CLASS(_name, _type, _exit, _init, _args...) \
	typedef _type class_##_name##_t; \
	static inline void class_##_name##_destructor(_type *p) \
	{ _type _T = *p; _exit; } \
	static inline _type class_##_name##_constructor(_args) \
	{ _type t = _init; return t; }

#define CLASS(_name, var) \
	class_##_name##_t var __attribute__((__cleanup__(class_##_name##_destructor))) = \
		class_##_name##_constructor

DEFINE_CLASS(fd, struct fd, fdput(_T), fdget(fd), int fd)

#endif
