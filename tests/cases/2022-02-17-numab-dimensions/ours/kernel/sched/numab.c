// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

static unsigned int numab_debug_mask = 0x3;
module_param(numab_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} numab_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused numab_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(numab_debug_names); i++)
		if (numab_debug_mask & numab_debug_names[i].bit)
			printk("numab: %s\n", numab_debug_names[i].name);
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_NUMAB_QUIET)
static int numab_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 numab_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool numab_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return numab_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct numab_scan {
	const struct vm_area_struct *vmas[8];
	unsigned int nr;
};

unsigned long numab_sum(const struct numab_scan *scan)
{
	unsigned long sum = 0;
	unsigned int i, j;

	for (i = 0; i < scan->nr; i++)
		for (j = 0; j < ARRAY_SIZE(scan->vmas[i]->numab_pages); j++) {
			unsigned long pages = scan->vmas[i]->numab_pages[j];

			sum += pages;
		}
	return sum;
}
