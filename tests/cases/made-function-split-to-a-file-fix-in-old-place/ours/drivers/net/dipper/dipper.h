#ifndef DIPPER_H
#define DIPPER_H
struct dipper {
	int head;
	int tail;
	int budget;
	int stalled;
};
int dipper_poll(struct dipper *d, int budget);
int dipper_clean(struct dipper *d, int budget);
#endif
