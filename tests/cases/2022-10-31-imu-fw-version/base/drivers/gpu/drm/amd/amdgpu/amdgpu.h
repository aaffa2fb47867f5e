/* SPDX-License-Identifier: MIT */
#ifndef __AMDGPU_H__
#define __AMDGPU_H__

#include <linux/kernel.h>
#include <drm/amdgpu_drm.h>

struct amdgpu_device {
	u32 gmc_fw_version;
	u32 sdma_fw_version;
	u32 imu_fw_version;
	u32 imu_feature;
	u32 toc_fw_version;
};

const char *amdgpu_ucode_name(enum amdgpu_info_fw fw);

#endif
