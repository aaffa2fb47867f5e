// SPDX-License-Identifier: GPL-2.0
#include <linux/minmax.h>
#include <net/tls.h>

int tls_copy(const struct tls_rec *rec, u32 room)
{
	u32 n = min(rec->offset, room);

	return n > rec->len ? 0 : -EINVAL;
}
