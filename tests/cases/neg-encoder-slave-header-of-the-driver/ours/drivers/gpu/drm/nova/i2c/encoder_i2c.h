#ifndef __NOVA_ENCODER_I2C_H__
#define __NOVA_ENCODER_I2C_H__

#include <linux/types.h>

/* for external encoders */
struct nova_i2c_encoder_funcs {
	void (*dpms)(void *encoder, int mode);
	int (*get_modes)(void *encoder);
};
#endif
