/* The build puts the library that draws live fences in the place of this file, and leaves it out where no page has one. */
