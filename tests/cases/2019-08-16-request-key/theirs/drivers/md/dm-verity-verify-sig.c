// SPDX-License-Identifier: GPL-2.0
/* Root hash signatures for dm-verity */
#include <linux/kernel.h>
#include <linux/err.h>
#include <linux/key.h>

#define DM_VERITY_VERIFY_ERR(s) "device-mapper: verity-sig: " s

struct dm_verity_sig_opts {
	unsigned int sig_size;
	u8 *sig;
};

static bool require_signatures;

static int verity_verify_get_sig_from_key(const char *key_desc,
					  struct dm_verity_sig_opts *sig_opts)
{
	struct key *key;
	int ret = 0;

	key = request_key(&key_type_user,
			  key_desc, NULL);
	if (IS_ERR(key))
		return PTR_ERR(key);

	if (!key->payload) {
		ret = -EFAULT;
		goto end;
	}
	sig_opts->sig = (u8 *)key->payload;
	sig_opts->sig_size = key->datalen;
end:
	key_put(key);
	return ret;
}

int verity_verify_sig_parse(const char *key_desc, struct dm_verity_sig_opts *o)
{
	int ret = verity_verify_get_sig_from_key(key_desc, o);

	if (ret && require_signatures)
		printk(DM_VERITY_VERIFY_ERR("request_key() gave %d\n"), ret);
	return ret;
}
