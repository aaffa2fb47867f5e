#include "i2c/encoder_i2c.h"

int nv04_modes(const struct nova_i2c_encoder_funcs *funcs, void *enc);
int nv04_modes(const struct nova_i2c_encoder_funcs *funcs, void *enc)
{
	return funcs->get_modes ? funcs->get_modes(enc) : 0;
}
