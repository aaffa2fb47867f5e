// SPDX-License-Identifier: GPL-2.0
/*
 * Shared virtual memory: the GPU uses the addresses of the process.
 */
#include <linux/err.h>
#include <linux/hmm.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>

#include "nouveau_dmem.h"
#include "nouveau_drv.h"
#include "nouveau_svm.h"

#if IS_ENABLED(CONFIG_DRM_NOUVEAU_SVM)

#define NOUVEAU_SVM_FAULT_PAGES	16

struct nouveau_svm {
	struct nouveau_drm *drm;
	struct mutex mutex;
	struct list_head inst;
};

/* The shared address space of one client. */
struct nouveau_svmm {
	struct nouveau_svm *svm;
	struct list_head head;
	struct mm_struct *mm;
	struct {
		unsigned long start;
		unsigned long limit;
	} unmanaged;
	struct mutex mutex;
	struct hmm_mirror mirror;
};

static const u64 nouveau_svm_pfn_flags[HMM_PFN_FLAG_MAX] = {
	[HMM_PFN_VALID]		= 1ULL << 0,
	[HMM_PFN_WRITE]		= 1ULL << 1,
	[HMM_PFN_DEVICE_PRIVATE] = 1ULL << 2,
};

static const u64 nouveau_svm_pfn_values[HMM_PFN_VALUE_MAX] = {
	[HMM_PFN_ERROR]		= ~0ULL,
	[HMM_PFN_NONE]		= 0,
	[HMM_PFN_SPECIAL]	= ~1ULL,
};

static void nouveau_svmm_invalidate(struct nouveau_svmm *svmm,
				    unsigned long start, unsigned long limit)
{
	if (limit <= start)
		return;
	NV_INFO(svmm->svm->drm, "invalidate %lx-%lx\n", start, limit);
}

static int
nouveau_svmm_sync_cpu_device_pagetables(struct hmm_mirror *mirror,
					const struct hmm_update *update)
{
	struct nouveau_svmm *svmm = container_of(mirror, typeof(*svmm), mirror);
	unsigned long start = update->start;
	unsigned long limit = update->end;

	if (!update->blockable)
		return -EAGAIN;

	mutex_lock(&svmm->mutex);
	if (limit > svmm->unmanaged.start && start < svmm->unmanaged.limit) {
		/* The GPU driver manages the middle by itself. */
		if (start < svmm->unmanaged.start)
			nouveau_svmm_invalidate(svmm, start,
						svmm->unmanaged.start);
		start = svmm->unmanaged.limit;
	}
	nouveau_svmm_invalidate(svmm, start, limit);
	mutex_unlock(&svmm->mutex);
	return 0;
}

static void nouveau_svmm_release(struct hmm_mirror *mirror)
{
}

static const struct hmm_mirror_ops nouveau_svmm = {
	.sync_cpu_device_pagetables = nouveau_svmm_sync_cpu_device_pagetables,
	.release = nouveau_svmm_release,
};

/**
 * nouveau_svmm_fini - give the shared address space of a client up
 * @psvmm: where the client keeps it
 */
void nouveau_svmm_fini(struct nouveau_svmm **psvmm)
{
	struct nouveau_svmm *svmm = *psvmm;

	if (!svmm)
		return;
	mutex_lock(&svmm->svm->mutex);
	list_del(&svmm->head);
	mutex_unlock(&svmm->svm->mutex);
	hmm_mirror_unregister(&svmm->mirror);
	kfree(svmm);
	*psvmm = NULL;
}

int nouveau_svmm_init(struct drm_device *dev, void *data,
		      struct drm_file *file_priv)
{
	struct nouveau_cli *cli = nouveau_cli(file_priv);
	struct drm_nouveau_svm_init *args = data;
	struct nouveau_svmm *svmm;
	int ret;

	svmm = kzalloc(sizeof(*svmm), GFP_KERNEL);
	if (!svmm)
		return -ENOMEM;
	svmm->svm = cli->drm->svm;
	svmm->unmanaged.start = args->unmanaged_addr;
	svmm->unmanaged.limit = args->unmanaged_addr + args->unmanaged_size;
	mutex_init(&svmm->mutex);

	mutex_lock(&cli->mutex);
	if (cli->svmm) {
		ret = -EBUSY;
		goto out_free;
	}

	svmm->mm = get_task_mm(current);
	if (!svmm->mm) {
		ret = -EINVAL;
		goto out_free;
	}
	down_write(&svmm->mm->mmap_sem);
	svmm->mirror.ops = &nouveau_svmm;
	ret = hmm_mirror_register(&svmm->mirror, svmm->mm);
	up_write(&svmm->mm->mmap_sem);
	mmput(svmm->mm);
	if (ret)
		goto out_free;

	mutex_lock(&svmm->svm->mutex);
	list_add(&svmm->head, &svmm->svm->inst);
	mutex_unlock(&svmm->svm->mutex);
	cli->svmm = svmm;
	mutex_unlock(&cli->mutex);
	return 0;

out_free:
	mutex_unlock(&cli->mutex);
	kfree(svmm);
	return ret;
}

/**
 * nouveau_svm_fault - bring the pages around a faulting address in
 * @cli: whose fault it is
 * @addr: the address
 * @write: whether the GPU wants to write
 *
 * Returns 0 or a negative errno.
 */
int nouveau_svm_fault(struct nouveau_cli *cli, unsigned long addr, bool write)
{
	struct nouveau_svmm *svmm = cli->svmm;
	u64 pfns[NOUVEAU_SVM_FAULT_PAGES];
	struct hmm_range range = {
		.pfns	= pfns,
		.flags	= nouveau_svm_pfn_flags,
		.values	= nouveau_svm_pfn_values,
		.pfn_shift = 8,
	};
	struct vm_area_struct *vma;
	unsigned int i;
	int ret;

	if (!mmget_not_zero(svmm->mm))
		return -EFAULT;
again:
	down_read(&svmm->mm->mmap_sem);
	vma = find_vma(svmm->mm, addr);
	if (!vma || vma->vm_start > addr) {
		up_read(&svmm->mm->mmap_sem);
		ret = -EFAULT;
		goto out;
	}

	range.vma = vma;
	range.start = addr & PAGE_MASK;
	range.end = min(range.start + NOUVEAU_SVM_FAULT_PAGES * PAGE_SIZE,
			vma->vm_end);
	for (i = 0; i < NOUVEAU_SVM_FAULT_PAGES; i++) {
		pfns[i] = nouveau_svm_pfn_flags[HMM_PFN_VALID];
		if (write)
			pfns[i] |= nouveau_svm_pfn_flags[HMM_PFN_WRITE];
	}

	ret = hmm_vma_fault(&range, true);
	if (ret == -EAGAIN)
		goto again;
	if (ret) {
		up_read(&svmm->mm->mmap_sem);
		goto out;
	}

	mutex_lock(&svmm->mutex);
	if (!hmm_range_valid(&range)) {
		mutex_unlock(&svmm->mutex);
		hmm_range_unregister(&range);
		up_read(&svmm->mm->mmap_sem);
		goto again;
	}
	nouveau_dmem_convert_pfn(cli->drm, &range);
	mutex_unlock(&svmm->mutex);
	hmm_range_unregister(&range);
	up_read(&svmm->mm->mmap_sem);
out:
	mmput(svmm->mm);
	return ret;
}

void nouveau_svm_init(struct nouveau_drm *drm)
{
	struct nouveau_svm *svm = kzalloc(sizeof(*svm), GFP_KERNEL);

	if (!svm)
		return;
	svm->drm = drm;
	mutex_init(&svm->mutex);
	INIT_LIST_HEAD(&svm->inst);
	drm->svm = svm;
}

void nouveau_svm_fini(struct nouveau_drm *drm)
{
	kfree(drm->svm);
	drm->svm = NULL;
}

#endif /* CONFIG_DRM_NOUVEAU_SVM */
