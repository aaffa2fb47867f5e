// SPDX-License-Identifier: GPL-2.0
#include <linux/crypto.h>

static const struct {
	unsigned int id;
	const char *name;
} tfm_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *tfm_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(tfm_names); i++)
		if (tfm_names[i].id == id)
			return tfm_names[i].name;
	return "unknown";
}

int crypto_setkey(struct crypto_tfm *tfm, const u8 *key, size_t len)
{
	size_t i;

	if (len > sizeof(tfm->key))
		return -EINVAL;
	for (i = 0; i < len; i++)
		tfm->key[i] = key[i];
	return 0;
}
