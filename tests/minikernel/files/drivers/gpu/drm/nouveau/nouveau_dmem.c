// SPDX-License-Identifier: GPL-2.0
/*
 * Memory of the device as pages of the process.
 */
#include <linux/err.h>
#include <linux/hmm.h>
#include <linux/memremap.h>
#include <linux/slab.h>

#include "nouveau_dmem.h"
#include "nouveau_drv.h"

#if IS_ENABLED(CONFIG_DRM_NOUVEAU_SVM)

struct nouveau_dmem {
	struct nouveau_drm *drm;
	struct dev_pagemap pagemap;
	struct mutex mutex;
	unsigned long free;
};

static void nouveau_dmem_free(struct page *page, void *data)
{
	struct nouveau_dmem *dmem = data;

	mutex_lock(&dmem->mutex);
	dmem->free++;
	mutex_unlock(&dmem->mutex);
}

void nouveau_dmem_init(struct nouveau_drm *drm)
{
	struct nouveau_dmem *dmem = kzalloc(sizeof(*dmem), GFP_KERNEL);

	if (!dmem)
		return;
	dmem->drm = drm;
	mutex_init(&dmem->mutex);
	dmem->pagemap.type = MEMORY_DEVICE_PRIVATE;
	dmem->pagemap.page_free = nouveau_dmem_free;
	dmem->pagemap.data = dmem;
	drm->dmem = dmem;
}

void nouveau_dmem_fini(struct nouveau_drm *drm)
{
	kfree(drm->dmem);
	drm->dmem = NULL;
}

/**
 * nouveau_dmem_convert_pfn - turn page frame numbers into addresses in vram
 * @drm: the device
 * @range: a valid range
 */
void nouveau_dmem_convert_pfn(struct nouveau_drm *drm, struct hmm_range *range)
{
	unsigned long npages = (range->end - range->start) >> PAGE_SHIFT;
	struct page *page;
	unsigned long i;

	for (i = 0; i < npages; i++) {
		page = hmm_device_entry_to_page(range, range->pfns[i]);
		if (!page || !is_device_private_page(page))
			continue;
		range->pfns[i] &= range->flags[HMM_PFN_DEVICE_PRIVATE] |
				  range->flags[HMM_PFN_VALID] |
				  range->flags[HMM_PFN_WRITE];
		range->pfns[i] |= page_to_pfn(page) << range->pfn_shift;
	}
}

#endif /* CONFIG_DRM_NOUVEAU_SVM */
