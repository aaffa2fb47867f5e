/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __NOUVEAU_SVM_H__
#define __NOUVEAU_SVM_H__

#include <linux/errno.h>
#include <linux/kconfig.h>

struct drm_device;
struct drm_file;
struct nouveau_cli;
struct nouveau_drm;
struct nouveau_svmm;

#if IS_ENABLED(CONFIG_DRM_NOUVEAU_SVM)
void nouveau_svm_init(struct nouveau_drm *drm);
void nouveau_svm_fini(struct nouveau_drm *drm);
int nouveau_svmm_init(struct drm_device *dev, void *data,
		      struct drm_file *file_priv);
void nouveau_svmm_fini(struct nouveau_svmm **psvmm);
int nouveau_svm_fault(struct nouveau_cli *cli, unsigned long addr, bool write);
#else
static inline void nouveau_svm_init(struct nouveau_drm *drm)
{
}

static inline void nouveau_svm_fini(struct nouveau_drm *drm)
{
}

static inline int nouveau_svmm_init(struct drm_device *dev, void *data,
				    struct drm_file *file_priv)
{
	return -EOPNOTSUPP;
}

static inline void nouveau_svmm_fini(struct nouveau_svmm **psvmm)
{
}
#endif

#endif /* __NOUVEAU_SVM_H__ */
