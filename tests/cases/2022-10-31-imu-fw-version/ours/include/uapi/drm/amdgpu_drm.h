/* SPDX-License-Identifier: MIT */
#ifndef __AMDGPU_DRM_H__
#define __AMDGPU_DRM_H__

#include <linux/types.h>

/* Firmware that can be asked for its version */
enum amdgpu_info_fw {
	/* video */
	AMDGPU_INFO_FW_VCE	= 0x1,
	AMDGPU_INFO_FW_UVD	= 0x2,
	AMDGPU_INFO_FW_VCN	= 0x0e,
	/* memory and graphics */
	AMDGPU_INFO_FW_GMC	= 0x03,
	AMDGPU_INFO_FW_GFX_ME	= 0x04,
	AMDGPU_INFO_FW_GFX_PFP	= 0x05,
	AMDGPU_INFO_FW_GFX_CE	= 0x06,
	AMDGPU_INFO_FW_GFX_RLC	= 0x07,
	AMDGPU_INFO_FW_GFX_MEC	= 0x08,
	/* the rest */
	AMDGPU_INFO_FW_SMC	= 0x0a,
	AMDGPU_INFO_FW_SDMA	= 0x0b,
	AMDGPU_INFO_FW_SOS	= 0x0c,
	AMDGPU_INFO_FW_ASD	= 0x0d,
	AMDGPU_INFO_FW_TOC	= 0x15,
	AMDGPU_INFO_FW_CAP	= 0x16,
	AMDGPU_INFO_FW_IMU	= 0x1b,
};

struct drm_amdgpu_info_firmware {
	__u32 ver;
	__u32 feature;
};

#endif
