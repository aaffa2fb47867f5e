// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

static unsigned int rmap_debug_mask = 0x3;
module_param(rmap_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} rmap_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused rmap_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rmap_debug_names); i++)
		if (rmap_debug_mask & rmap_debug_names[i].bit)
			printk("rmap: %s\n", rmap_debug_names[i].name);
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_RMAP_QUIET)
static int rmap_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 rmap_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool rmap_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return rmap_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static struct anon_vma *anon_vma_alloc(void)
{
	struct anon_vma *anon_vma = kzalloc(sizeof(*anon_vma), GFP_KERNEL);

	if (anon_vma)
		anon_vma->degree = 1;
	return anon_vma;
}

int anon_vma_prepare(struct vm_area_struct *vma, struct vm_area_struct *near)
{
	struct anon_vma *anon_vma;

	if (likely(vma->anon_vma))
		return 0;
	anon_vma = near ? near->anon_vma : anon_vma_alloc();
	if (!anon_vma)
		return -ENOMEM;
	vma->anon_vma = anon_vma;
	return vma->anon_vma->degree > 1;
}
