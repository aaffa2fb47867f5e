// SPDX-License-Identifier: GPL-2.0+
#include <linux/kernel.h>
#include "amdgpu_vkms.h"

void hrtimer_start(struct hrtimer *timer, s64 tim);
int hrtimer_cancel(struct hrtimer *timer);
int drm_crtc_handle_vblank(struct amdgpu_crtc *crtc);
void kfree(const void *p);

static int amdgpu_vkms_vblank_simulate(struct hrtimer *timer)
{
	struct amdgpu_crtc *crtc = container_of(timer, struct amdgpu_crtc,
						vblank_timer);

	return drm_crtc_handle_vblank(crtc);
}

int amdgpu_vkms_enable_vblank(struct amdgpu_crtc *crtc)
{
	struct amdgpu_vkms_output *out = drm_crtc_to_amdgpu_vkms_output(crtc);

	crtc->vblank_timer.function = &amdgpu_vkms_vblank_simulate;
	out->period_ns = 16666667;
	hrtimer_start(&crtc->vblank_timer, out->period_ns);
	return 0;
}

static int amdgpu_vkms_output_init(struct amdgpu_device *adev,
				   struct amdgpu_vkms_output *output, int index)
{
	if (index >= adev->num_crtc)
		return -EINVAL;
	output->crtc.crtc_id = index;
	output->connector = -1;
	return 0;
}

int amdgpu_vkms_sw_init(struct amdgpu_device *adev)
{
	int r = 0, i;

	for (i = 0; i < adev->num_crtc && !r; ++i)
		r = amdgpu_vkms_output_init(adev, &adev->amdgpu_vkms_output[i], i);
	return r;
}

int amdgpu_vkms_sw_fini(void *handle)
{
	struct amdgpu_device *adev = handle;

	kfree(adev->amdgpu_vkms_output);
	return 0;
}
