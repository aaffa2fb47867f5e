#include <drm/drm_encoder_slave.h>

int nv04_modes(const struct drm_encoder_slave_funcs *funcs, void *enc);
int nv04_modes(const struct drm_encoder_slave_funcs *funcs, void *enc)
{
	return funcs->get_modes ? funcs->get_modes(enc) : 0;
}
