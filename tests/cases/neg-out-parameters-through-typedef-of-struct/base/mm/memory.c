// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_MEMORY_QUIET)
static int memory_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 memory_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool memory_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return memory_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static pte_t ptes[512];

int follow_pte(struct mm_struct *mm, unsigned long address,
	       struct mmu_notifier_range *range, pte_t **ptepp,
	       pmd_t **pmdpp, spinlock_t **ptlp)
{
	pte_t *ptep = &ptes[(address >> 12) & 511];

	if (pmdpp)
		*pmdpp = NULL;
	if (!ptep->pte)
		return -EINVAL;
	mm->page_table_lock.slock = 1;
	*ptlp = &mm->page_table_lock;
	*ptepp = ptep;
	return 0;
}

/**
 * follow_pfn - the page frame number behind a user virtual address
 * @vma: memory mapping
 * @address: user virtual address
 * @pfn: where to put it
 *
 * Only for VM_IO mappings; see follow_pte().
 */
int follow_pfn(struct vm_area_struct *vma, unsigned long address,
	       unsigned long *pfn)
{
	int ret = -EINVAL;
	spinlock_t *ptl;
	pte_t *ptep;

	if (!(vma->vm_flags & VM_IO))
		return ret;
	ret = follow_pte(vma->vm_mm, address, NULL, &ptep, NULL, &ptl);
	if (ret)
		return ret;
	*pfn = pte_pfn(*ptep);
	pte_unmap_unlock(ptep, ptl);
	return 0;
}
EXPORT_SYMBOL(follow_pfn);

int generic_access_phys(struct vm_area_struct *vma, unsigned long addr,
			void *buf, int len, int write)
{
	unsigned long pfn;

	if (follow_pfn(vma, addr, &pfn))
		return -EINVAL;
	return write ? 0 : len;
}
EXPORT_SYMBOL_GPL(generic_access_phys);
