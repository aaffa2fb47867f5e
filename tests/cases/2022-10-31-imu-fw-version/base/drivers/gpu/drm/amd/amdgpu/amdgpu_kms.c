// SPDX-License-Identifier: MIT
#include "amdgpu.h"

int amdgpu_firmware_info(struct drm_amdgpu_info_firmware *fw_info,
			 enum amdgpu_info_fw fw_type, struct amdgpu_device *adev)
{
	fw_info->feature = 0;
	switch (fw_type) {
	case AMDGPU_INFO_FW_GMC:
		fw_info->ver = adev->gmc_fw_version;
		break;
	case AMDGPU_INFO_FW_SDMA:
		fw_info->ver = adev->sdma_fw_version;
		break;
	case AMDGPU_INFO_FW_TOC:
		fw_info->ver = adev->toc_fw_version;
		break;
	default:
		return -EINVAL;
	}
	return 0;
}
