/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_LIST_H
#define _LINUX_ACME_LIST_H

struct acme_link {
	struct acme_link *next;
};

#define acme_list_entry(ptr, type, member) \
	((type *)((char *)(ptr) - __builtin_offsetof(type, member)))
#define acme_hook(name) static const char *const acme_hook_##name = #name

#endif /* _LINUX_ACME_LIST_H */
