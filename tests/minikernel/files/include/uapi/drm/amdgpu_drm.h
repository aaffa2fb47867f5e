/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UAPI_AMDGPU_DRM_H
#define _UAPI_AMDGPU_DRM_H

#include <linux/types.h>

#define DRM_AMDGPU_GEM_USERPTR	0x11
#define DRM_AMDGPU_CS		0x04

#define AMDGPU_GEM_DOMAIN_CPU	0x1
#define AMDGPU_GEM_DOMAIN_GTT	0x2
#define AMDGPU_GEM_DOMAIN_VRAM	0x4

#define AMDGPU_GEM_USERPTR_READONLY	(1 << 0)
#define AMDGPU_GEM_USERPTR_REGISTER	(1 << 3)

struct drm_amdgpu_gem_userptr {
	__u64 addr;
	__u64 size;
	__u32 flags;
	__u32 handle;
};

struct drm_amdgpu_cs {
	__u64 handles;
	__u32 num_handles;
	__u32 ring;
};

#endif /* _UAPI_AMDGPU_DRM_H */
