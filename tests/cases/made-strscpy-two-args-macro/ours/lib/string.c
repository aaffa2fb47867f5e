// SPDX-License-Identifier: GPL-2.0-only
#include <linux/string.h>
#include <asm/unaligned.h>

size_t strlcpy(char *dst, const char *src, size_t size)
{
	memcpy(dst, src, size);
	return size;
}
EXPORT_SYMBOL(strlcpy);

u16 parse_head(const void *p, char *name)
{
	sized_strscpy(name, p, 4);
	return get_unaligned_le16(p);
}
