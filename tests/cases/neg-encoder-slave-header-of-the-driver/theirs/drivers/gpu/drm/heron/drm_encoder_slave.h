#ifndef HERON_ENCODER_SLAVE_H
#define HERON_ENCODER_SLAVE_H
struct heron_slave_funcs {
	void (*dpms)(void *encoder, int mode);
};
#endif
