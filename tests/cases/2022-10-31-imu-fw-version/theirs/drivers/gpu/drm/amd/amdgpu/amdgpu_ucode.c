// SPDX-License-Identifier: MIT
#include "amdgpu.h"

const char *amdgpu_ucode_name(enum amdgpu_info_fw fw)
{
	if (fw == AMDGPU_INFO_FW_GMC)
		return "MC";
	if (fw == AMDGPU_INFO_FW_IMU)
		return "IMU";
	if (fw == AMDGPU_INFO_FW_SDMA)
		return "SDMA";
	return "other";
}
