// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pgtable.h>

#define MEMO_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define MEMO_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool memo_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (MEMO_VER_MAJOR(ver) != major)
		return MEMO_VER_MAJOR(ver) > major;
	return MEMO_VER_MINOR(ver) >= minor;
}

static unsigned int memo_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!memo_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!memo_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

static unsigned int memo_order_of(size_t size)
{
	unsigned int order = 0;

	if (!size)
		return 0;
	size = (size - 1) >> 12;
	while (size) {
		order++;
		size >>= 1;
	}
	return order;
}

static size_t memo_round_up(size_t size, size_t align)
{
	return (size + align - 1) & ~(align - 1);
}

unsigned int copy_batch(pte_t *ptep)
{
	return pte_batch_hint(ptep, *ptep);
}

static const struct {
	u16 code;
	int err;
} mm_memory_x_errors[] = {
	{ 0x0001, -EINVAL },
	{ 0x0002, -ENOMEM },
	{ 0x0010, -EBUSY },
	{ 0x0011, -EAGAIN },
	{ 0x0080, -ETIMEDOUT },
};

static int mm_memory_x_to_errno(u16 code)
{
	unsigned int i;

	if (!code)
		return 0;
	for (i = 0; i < ARRAY_SIZE(mm_memory_x_errors); i++)
		if (mm_memory_x_errors[i].code == code)
			return mm_memory_x_errors[i].err;
	return -EIO;
}

/* fold the bytes of a descriptor into a 16 bit sum */
static u16 mm_memory_x_sum16(const u8 *buf, size_t len)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i + 1 < len; i += 2)
		sum += buf[i] | (buf[i + 1] << 8);
	if (len & 1)
		sum += buf[len - 1];
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return ~sum & 0xffff;
}
