/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <linux/export.h>

struct module;
#define THIS_MODULE ((struct module *)0)

#define MODULE_INFO(tag, info) \
	static const char __UNIQUE_ID(tag)[] __maybe_unused = #tag "=" info
#define MODULE_LICENSE(l)	MODULE_INFO(license, l)
#define MODULE_DEVICE_TABLE(type, name) \
	extern typeof(name) __mod_##type##__##name##_device_table __maybe_unused

#define module_init(fn)	int init_module(void) __attribute__((alias(#fn)))
#define module_exit(fn)	void cleanup_module(void) __attribute__((alias(#fn)))

#define module_driver(__driver, __register, __unregister, ...) \
static int __init __driver##_init(void) \
{ return __register(&(__driver), ##__VA_ARGS__); } \
module_init(__driver##_init); \
static void __exit __driver##_exit(void) \
{ __unregister(&(__driver), ##__VA_ARGS__); } \
module_exit(__driver##_exit)

#endif
