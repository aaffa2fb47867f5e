// SPDX-License-Identifier: GPL-2.0
#include <linux/minmax.h>
#include <net/tls.h>

u32 tls_left(const struct tls_rec *rec)
{
	return rec->type + rec->len - rec->offset;
}
