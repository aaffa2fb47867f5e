/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UAPI_NOUVEAU_DRM_H
#define _UAPI_NOUVEAU_DRM_H

#include <linux/types.h>

#define DRM_NOUVEAU_SVM_INIT	0x08
#define DRM_NOUVEAU_GEM_NEW	0x40

struct drm_nouveau_svm_init {
	__u64 unmanaged_addr;
	__u64 unmanaged_size;
};

struct drm_nouveau_gem_new {
	__u64 size;
	__u32 domain;
	__u32 handle;
};

#endif /* _UAPI_NOUVEAU_DRM_H */
