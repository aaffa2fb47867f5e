// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/memblock.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_MEMBLOCK_QUIET)
static int memblock_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 memblock_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool memblock_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return memblock_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static struct memblock_region {
	phys_addr_t base;
	phys_addr_t size;
} memblock_reserved[32];

void * __init memblock_alloc(phys_addr_t size, phys_addr_t align)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(memblock_reserved); i++) {
		if (memblock_reserved[i].size)
			continue;
		memblock_reserved[i].size = (size + align - 1) & ~(align - 1);
		return __va(memblock_reserved[i].base);
	}
	return NULL;
}

/**
 * memblock_phys_free - give a block back
 * @base: physical address
 * @size: bytes
 */
int __init memblock_phys_free(phys_addr_t base, phys_addr_t size)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(memblock_reserved); i++)
		if (memblock_reserved[i].base == base) {
			memblock_reserved[i].size -= size;
			return 0;
		}
	return -EINVAL;
}

/* the same for a virtual address */
void __init memblock_free(void *ptr, size_t size)
{
	if (ptr)
		memblock_phys_free(__pa(ptr), size);
}
