// SPDX-License-Identifier: GPL-2.0-only
#include <linux/string.h>

#include <asm/unaligned.h>	/* get_unaligned_le16() */

int acc_read(const u8 *buf, char *out)
{
	put_unaligned_be32(get_unaligned_le16(buf), out);
	return 0;
}
