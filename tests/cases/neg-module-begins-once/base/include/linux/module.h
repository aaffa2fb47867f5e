/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_MODULE_H
#define LINUX_MODULE_H

#define __init
#define module_init(fn)			\
	int init_module(void)		\
	{				\
		return fn();		\
	}
#define module_exit(fn)			\
	void cleanup_module(void)	\
	{				\
		fn();			\
	}
int init_module(void);
void cleanup_module(void);
#define device_initcall(fn)	extern int __initcall

#endif
