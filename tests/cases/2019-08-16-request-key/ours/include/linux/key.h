/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_KEY_H
#define _LINUX_KEY_H

#include <linux/types.h>

struct key_type {
	const char *name;
	size_t def_datalen;
};

struct key_acl {
	unsigned int nr_ace;
	u32 perm;
};

struct key {
	int usage;
	const struct key_type *type;
	const void *payload;
	size_t datalen;
};

extern struct key_type key_type_user;

#ifdef CONFIG_KEYS
extern struct key *request_key(struct key_type *type,
			       const char *description,
			       const char *callout_info,
			       struct key_acl *acl);
extern void key_put(struct key *key);
#else
#define key_put(k)	do { } while (0)
#endif

#endif /* _LINUX_KEY_H */
