// SPDX-License-Identifier: BSD-3-Clause
#include <linux/kernel.h>
#include <linux/err.h>
#include <linux/key.h>

static struct key_type key_type_id_resolver = { .name = "id_resolver" };

ssize_t nfs_idmap_get_key(const char *name, void *data, size_t size)
{
	struct key *rkey;
	ssize_t ret = -EINVAL;

	rkey = request_key(&key_type_id_resolver, name, "", NULL);
	if (IS_ERR(rkey))
		return PTR_ERR(rkey);
	if (rkey->datalen <= size) {
		*(const void **)data = rkey->payload;
		ret = rkey->datalen;
	}
	key_put(rkey);
	return ret;
}
