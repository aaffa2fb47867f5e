// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#include <crypto/sha.h>

#define CEPH_GCM_TAG_LEN 16

struct ceph_connection {
	struct sha256_state hash;
	u8 digest[SHA256_DIGEST_SIZE];
	bool secure;
};

static void calc_hmac(struct ceph_connection *con, const u8 *iov, unsigned int len)
{
	sha256_init(&con->hash);
	sha256_update(&con->hash, iov, len);
	sha256_final(&con->hash, con->digest);
}

int ceph_con_sign(struct ceph_connection *con, const u8 *buf, unsigned int len)
{
	if (!con->secure)
		return -EINVAL;
	calc_hmac(con, buf, len);
	return 0;
}