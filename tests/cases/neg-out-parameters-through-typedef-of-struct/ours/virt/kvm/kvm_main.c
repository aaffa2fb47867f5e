// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm.h>

static unsigned int kvm_main_debug_mask = 0x3;
module_param(kvm_main_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} kvm_main_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused kvm_main_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(kvm_main_debug_names); i++)
		if (kvm_main_debug_mask & kvm_main_debug_names[i].bit)
			printk("kvm_main: %s\n", kvm_main_debug_names[i].name);
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_KVM_MAIN_QUIET)
static int kvm_main_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 kvm_main_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool kvm_main_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return kvm_main_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct kvm_memory {
	struct vm_area_struct *vma;
	unsigned long pfns[16];
	struct {
		pmd_t pmd;
		pte_t *ptep;
		spinlock_t *ptl;
	} walk;
};

int hva_to_pfn_remapped(struct kvm_memory *mem, unsigned long addr, int slot)
{
	struct mm_struct *mm = mem->vma->vm_mm;
	pmd_t *pmdp = &mem->walk.pmd;
	int r;

	r = follow_pfn(mem->vma, addr, &mem->pfns[slot]);
	if (r)
		r = follow_pfn(mem->vma, addr, mem->pfns + slot);
	else if (!(r = follow_pte(mm, addr, NULL, &mem->walk.ptep, &pmdp, &mem->walk.ptl)))
		mem->pfns[slot] = pte_pfn(*mem->walk.ptep) + pmdp->pmd;
	return r;
}
