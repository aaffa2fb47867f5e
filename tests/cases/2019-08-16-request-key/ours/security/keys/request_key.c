// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/err.h>
#include <linux/key.h>

struct key_type key_type_user = { .name = "user" };

struct key *search_process_keyrings(struct key_type *type, const char *desc);
int call_sbin_request_key(struct key *key, const char *callout_info);

/**
 * request_key - look a key up, or have user space make it
 * @type: kind of key
 * @description: its name
 * @callout_info: what user space gets to know
 * @acl: who may do what with a key made here
 */
struct key *request_key(struct key_type *type,
			const char *description,
			const char *callout_info,
			struct key_acl *acl)
{
	struct key *key = search_process_keyrings(type, description);
	int ret;

	if (IS_ERR(key) || !callout_info || (acl && !acl->nr_ace))
		return key;
	ret = call_sbin_request_key(key, callout_info);
	return ret ? ERR_PTR(ret) : key;
}
EXPORT_SYMBOL(request_key);
