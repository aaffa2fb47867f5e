/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

#define __stringify_1(x...)	#x
#define __stringify(x...)	__stringify_1(x)
#define __DUN_CAT(a, b)		a##b
#define DUN_CAT(a, b)		__DUN_CAT(a, b)
#define DUN_INFO(tag, info) \
	static const char DUN_CAT(__dun_##tag, __LINE__)[] \
		__attribute__((used)) = __stringify(tag) "=" info
#define DUN_IMPORT_NS(ns)	DUN_INFO(import_ns, __stringify(ns))
#define DUN_AUTHOR(who)		DUN_INFO(author, who)
#define DUN_EP_NAME "DUN_EP"

#endif
