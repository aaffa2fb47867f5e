// SPDX-License-Identifier: GPL-2.0
#include <linux/crc.h>
#include <linux/export.h>

u16 crc_byte(u16 crc, u8 data)
{
	return (u16)(crc << 8 ^ crc >> 8 ^ data);
}
EXPORT_SYMBOL(crc_byte);

#define CR_RING_SIZE 64
#define CR_RING_MASK (CR_RING_SIZE - 1)

static unsigned int cr_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & CR_RING_MASK;
}

static bool cr_ring_full(unsigned int head, unsigned int tail)
{
	return cr_ring_space(head, tail) == 0;
}

u16 crc_itu(u16 crc, const u8 *buf, size_t len)
{
	while (len--)
		crc = crc_byte(crc, *buf++);
	return crc;
}
EXPORT_SYMBOL(crc_itu);

MODULE_LICENSE("GPL");
