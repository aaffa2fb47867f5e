#ifndef __DRM_ENCODER_SLAVE_H__
#define __DRM_ENCODER_SLAVE_H__

#include <linux/types.h>

/* struct drm_encoder_slave_funcs - for external encoders */
struct drm_encoder_slave_funcs {
	void (*dpms)(void *encoder, int mode);
	int (*get_modes)(void *encoder);
};
#endif
