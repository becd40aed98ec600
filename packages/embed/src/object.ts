/** What reads the answers of a gateway object: a file of its own, since few pages have one. */
export { createObjectGateway } from '@kasse/gateway/object';
