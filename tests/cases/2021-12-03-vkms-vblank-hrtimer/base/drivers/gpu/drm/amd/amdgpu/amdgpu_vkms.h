/* SPDX-License-Identifier: GPL-2.0+ */
#ifndef _AMDGPU_VKMS_H_
#define _AMDGPU_VKMS_H_

#include <linux/kernel.h>

struct hrtimer {
	s64 expires;
	int (*function)(struct hrtimer *);
};

struct amdgpu_crtc {
	int crtc_id;
	bool enabled;
};

#define drm_crtc_to_amdgpu_vkms_output(target) \
	container_of(target, struct amdgpu_vkms_output, crtc)

struct amdgpu_vkms_output {
	struct amdgpu_crtc crtc;
	int connector;
	struct hrtimer vblank_hrtimer;
	s64 period_ns;
};

struct amdgpu_device {
	int num_crtc;
	struct amdgpu_vkms_output *amdgpu_vkms_output;
};

#endif /* _AMDGPU_VKMS_H_ */
