// SPDX-License-Identifier: GPL-2.0-only
/* Tags of the memory tagging extension in core files */
#include <linux/kernel.h>
#include <linux/mm_types.h>

#define VM_MTE			BIT(33)
#define PT_ARM_MEMTAG_MTE	0x70000002
#define MTE_GRANULE_SIZE	16

struct coredump_params {
	size_t written;
	size_t limit;
};

struct elf_phdr {
	u32 p_type;
	u64 p_vaddr;
	u64 p_filesz;
};

#ifdef CONFIG_ARM64_MTE

#define for_each_mte_vma(tsk, vma)					\
	for (vma = (tsk)->mm->mmap; vma; vma = vma->vm_next)		\
		if (vma->vm_flags & VM_MTE)

static unsigned long mte_vma_tag_dump_size(struct vm_area_struct *vma)
{
	return (vma->vm_end - vma->vm_start) / (2 * MTE_GRANULE_SIZE);
}

unsigned int elf_core_extra_phdrs(void)
{
	struct vm_area_struct *vma;
	unsigned int vma_count = 0;

	for_each_mte_vma(current, vma)
		vma_count++;

	return vma_count;
}

int elf_core_write_extra_phdrs(struct coredump_params *cprm, struct elf_phdr *phdr)
{
	struct vm_area_struct *vma;

	for_each_mte_vma(current, vma) {
		phdr->p_type = PT_ARM_MEMTAG_MTE;
		phdr->p_vaddr = vma->vm_start;
		phdr->p_filesz = mte_vma_tag_dump_size(vma);
		cprm->written += sizeof(*phdr++);
		if (cprm->written > cprm->limit)
			return 0;
	}
	return 1;
}

#endif /* CONFIG_ARM64_MTE */
