#ifndef _LINUX_KFIFO_H
#define _LINUX_KFIFO_H
struct kfifo {
	unsigned int in;
	unsigned int out;
	void *data;
};
#define kfifo_is_empty(f) ((f)->in == (f)->out)
#endif
