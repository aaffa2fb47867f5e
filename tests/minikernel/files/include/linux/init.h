/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_INIT_H
#define _LINUX_INIT_H

#include <linux/compiler.h>

#define __init		__section(".init.text")
#define __exit		__section(".exit.text") __used
#define __initdata	__section(".init.data")

typedef int (*initcall_t)(void);
typedef void (*exitcall_t)(void);

#define __define_initcall(fn, id)				\
	static initcall_t __initcall_##fn##id			\
	__used __section(".initcall" #id ".init") = fn

#define core_initcall(fn)	__define_initcall(fn, 1)
#define subsys_initcall(fn)	__define_initcall(fn, 4)
#define device_initcall(fn)	__define_initcall(fn, 6)

#endif /* _LINUX_INIT_H */
