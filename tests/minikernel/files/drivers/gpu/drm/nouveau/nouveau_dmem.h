/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __NOUVEAU_DMEM_H__
#define __NOUVEAU_DMEM_H__

#include <linux/kconfig.h>

struct hmm_range;
struct nouveau_drm;

#if IS_ENABLED(CONFIG_DRM_NOUVEAU_SVM)
void nouveau_dmem_init(struct nouveau_drm *drm);
void nouveau_dmem_fini(struct nouveau_drm *drm);
void nouveau_dmem_convert_pfn(struct nouveau_drm *drm,
			      struct hmm_range *range);
#else
static inline void nouveau_dmem_init(struct nouveau_drm *drm)
{
}

static inline void nouveau_dmem_fini(struct nouveau_drm *drm)
{
}
#endif

#endif /* __NOUVEAU_DMEM_H__ */
