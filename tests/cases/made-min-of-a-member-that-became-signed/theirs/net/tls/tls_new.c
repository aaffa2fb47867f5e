// SPDX-License-Identifier: GPL-2.0
#include <linux/minmax.h>
#include <net/tls.h>

int tls_copy(const struct tls_rec *rec, u32 room)
{
	u32 n = min(rec->len, room);

	return n > rec->offset ? 0 : -EINVAL;
}
