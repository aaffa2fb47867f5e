// SPDX-License-Identifier: GPL-2.0
#include <linux/minmax.h>
#include <net/tls.h>

u32 tls_left(const struct tls_rec *rec)
{
	return rec->len < 0 ? 0 : (u32)rec->len - rec->offset;
}
